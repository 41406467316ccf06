package dev.nemosh.work;

import dev.nemosh.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Chinese tells a user to handle a web editor. */
final class ChineseGui extends GuiLanguage {
    private static final String MARK = "[*_\"'“”‘’「」『』【】《》\\[\\]]";
    private static final String INSIDE = "[^，。！？；：、\\n,!?;]";
    private static final String CONTROL =
            "(?:导出|下载|保存|分享|播放|预览|渲染|发布|上传|设置|Export|Download|Save|Play|Preview)";
    private static final String PLACE =
            "(?:时间线|时间轴|轨道区|预览(?:窗口|区域?|面板|界面)|播放器|编辑器|编辑界面|画布|侧边栏|工具栏|菜单栏?|面板|选项卡|标签页"
                    + "|设置|素材库|媒体库|音乐库|素材面板|属性栏|账户|账号|个人中心|控制台|仪表盘|账单|项目页面?|右上角|左上角|右下角"
                    + "|左下角|左侧|右侧|Timeline|Export)";
    private static final String THE_PLACE = "[^，。！？；、\\n]{0,10}?" + PLACE + MARK + "{0,2}(?:面板|页面|窗口|视图|区域)?";
    private static final String REST =
            "(?:(?!或者?[^许]|并(?!排)|然后|接着|以及|[，。！？；：、\\n,!?;（）()]|(?:[.…]+(?:\\s|\\z))).)*"
                    + "(?:[，,](?:即可|就可以|就能|便可|即能|就会|以便)" + INSIDE + "*)?";

    private static final String CLICK =
            "(?:双击|点击|点按|单击|右击|轻点|点选|点开|点一下|点下|点(?=" + MARK + "{0,2}" + CONTROL + "|右上角|这里|左侧|右侧)"
                    + "|按下?(?=" + MARK + "{0,2}" + CONTROL + "))" + INSIDE;
    private static final String OPEN =
            "(?:打开|展开|进入|前往|转到|切换到|跳转到|返回|访问|登录|去|到)" + THE_PLACE;
    private static final String IN_PLACE =
            "(?:在|从|通过|使用|利用)" + THE_PLACE + "(?:中|里面?|上|内|处)?" + MARK + "{0,2}"
                    + "(?:直接|进行|随时|可以|即可|手动|就能|来|点击|选择|进一步|自由){0,3}";
    private static final String SEE_IN =
            IN_PLACE + "(?:预览|查看|观看|播放|看到|看看?|找到|点击|选择|下载|导出|保存|上传|管理|升级|检查|确认|添加素材)";
    private static final String ADJUST_IN =
            IN_PLACE + "(?:调整|编辑|修改|拖|移动|裁剪|剪辑|删除|添加|更改|微调|设置|分割|排列|排序|缩放)";
    private static final String DRAG =
            "(?:[将把]" + INSIDE + "{1,20}?)?(?:拖拽|拖动|拖放|拖曳|拖到|拖入|拖至|拖进)" + INSIDE + "*?(?=" + INSIDE + "|\\b|\\z|.)";
    private static final String PREVIEW =
            "(?:预览|试看)(?:(?:一下|视频|效果|成片|短片|影片|结果|它|最终|您的|你的|并|或|和)|(?=[，。！？；、\\n,!?]|\\z))";
    private static final String EXPORT =
            "(?:导出|下载)(?:(?:您的|你的|该|这个|这段|最终|完整|高清|成|短|影)?(?:视频|成片|短片|影片|作品|文件|它|MP4)|了|吧|到本地|为"
                    + "|并|或|(?=[，。！？；、\\n,!?]|\\z))(?!(?:已|完成|成功|失败|需要|设置|格式|质量|进度))";
    private static final String SAVE = "保存(?:视频|成片|短片|影片|作品|到本地|到电脑|到手机|项目)";
    private static final String ACCOUNT =
            "(?:查看|检查|确认|查询|管理)(?:一下)?(?:您的|你的)?" + INSIDE + "{0,6}?(?:账户|账号|余额|积分|账单|套餐|订阅)";
    private static final String VIEW = "(?:查看|检查)(?:一下)?(?:时间线|时间轴|轨道|预览窗口|面板)";
    private static final String USE =
            "(?:使用|通过|利用|用)" + INSIDE + "{0,12}?(?:按钮|面板|附件|菜单|工具栏|图标|滑块|入口)";
    private static final String BUTTON = MARK + "{0,2}" + CONTROL + MARK + "{0,2}(?:按钮|面板|菜单|图标)(?:在|位于|就在)";

    private static final List<Form> FORMS = List.of(
            form(ADJUST_IN, true), form(DRAG, true), form(SEE_IN, false), form(CLICK, false), form(USE, false),
            form(ACCOUNT, false), form(VIEW, false), form(OPEN, false), form(PREVIEW, false), form(EXPORT, false),
            form(SAVE, false), form(BUTTON, false));

    private static final String FIRST_LETTERS =
            "点双单右轻按打展进前转切跳返访登去到在从通使利用将把拖预试导下保查检确询管分播渲发上设“「『【《\"'*_";
    private static final Pattern LEAD = Pattern.compile(
            "(?:请|您|你|可以|也可|可|只需|只要|需要|先|再|然后|接着|并且?|且|或者?|也|还|现在|直接|就|能|去|来|即可|随时|若|吧|我们"
                    + "|让我们|之后|后|了|如果|最后|首先|接下来|其次|另外|此外|同时|的话|记得|建议|欢迎|尽管|试着|尝试|不妨"
                    + "|满意|完成|准备好|确认|好|时|\\s|[a-zA-Z:：]|\\p{So}|[-*•\\d.)、（(])*$");
    private static final Pattern OWN_SUBJECT = Pattern.compile(
            "主角|他|她|它|角色|男主|女主|人物|女孩|男孩|男人|女人|镜头|画面|手指|演员|场景|主人公|小[^时节]|老人|孩子|机器人|特写|字幕|标题"
                    + "|文案|台词|旁白|提示词|剧情|分镜|例如|比如|我(?!们可以)|已[经将]?|正在|会");
    private static final Pattern SURE = Pattern.compile("请|您|你|可以|即可|直接|后|再|然后|现在|记得");
    private static final Pattern PROMISE = Pattern.compile("(?:您|你)(?:现在|随后|之后|很快|马上)?(?:将会?|就?会|就?能)$");
    private static final Pattern SEE = Pattern.compile("看|找到|预览");
    private static final Pattern LINK = Pattern.compile(
            "\\s*[，、；,]?\\s*(?:或者?|并且?|然后|接着|再|以及|也|还|之后|同时|可以|可|您|你|直接|来|请|最后)*\\s*");
    private static final Pattern CONTINUATION = Pattern.compile(
            "(?:选择|确认|等待|设置|保存|下载|分享|松开|放到)" + INSIDE + "*");

    private static Form form(String head, boolean editing) {
        return new Form(
                Pattern.compile(MARK + "{0,2}(" + head + ")" + REST, Pattern.CASE_INSENSITIVE), editing, false);
    }

    @Override
    Language language() {
        return Language.CHINESE;
    }

    @Override
    boolean mayBegin(char letter) {
        return FIRST_LETTERS.indexOf(letter) >= 0;
    }

    @Override
    Optional<String> promised(CharSequence before, CharSequence instruction) {
        return PROMISE.matcher(before).find() && SEE.matcher(instruction).find() ? Optional.of("") : Optional.empty();
    }

    @Override
    List<Form> forms(boolean sentenceStart) {
        return FORMS;
    }

    @Override
    Pattern connector() {
        return LINK;
    }

    @Override
    Pattern continuation() {
        return CONTINUATION;
    }

    @Override
    boolean mayStand(CharSequence before) {
        String clause = lastClause(before.toString());
        if (LEAD.matcher(clause).matches()) {
            return true;
        }
        return !OWN_SUBJECT.matcher(clause).find() && SURE.matcher(clause).find();
    }

    private static String lastClause(String before) {
        for (int i = before.length() - 1; i >= 0; i--) {
            if ("，；。！？,;!?".indexOf(before.charAt(i)) >= 0) {
                return before.substring(i + 1);
            }
        }
        return before;
    }
}
