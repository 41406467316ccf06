package dev.nemosh;

import dev.nemosh.line.LineRouter;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.Prompter;
import dev.nemosh.shell.command.AskCommand;
import dev.nemosh.shell.command.AssetsCommand;
import dev.nemosh.shell.command.AuthCommand;
import dev.nemosh.shell.command.ClearCommand;
import dev.nemosh.shell.command.ConfigCommand;
import dev.nemosh.shell.command.ConnectCommand;
import dev.nemosh.shell.command.CreditsCommand;
import dev.nemosh.shell.command.ExitCommand;
import dev.nemosh.shell.command.ExportCommand;
import dev.nemosh.shell.command.HelpCommand;
import dev.nemosh.shell.command.HistoryCommand;
import dev.nemosh.shell.command.JobsCommand;
import dev.nemosh.shell.command.OpenCommand;
import dev.nemosh.shell.command.PreviewCommand;
import dev.nemosh.shell.command.RunCommand;
import dev.nemosh.shell.command.SessionCommand;
import dev.nemosh.shell.command.SetCommand;
import dev.nemosh.shell.command.StateCommand;
import dev.nemosh.shell.command.TracksCommand;
import dev.nemosh.shell.command.UploadCommand;
import dev.nemosh.shell.command.VersionsCommand;
import dev.nemosh.text.Messages;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The wiring of the shell: every bean registered by code, the commands gathered in Spring Shell's registry. */
final class ShellBeans implements BeanRegistrar {
    private final ShellParts parts;

    ShellBeans(ShellParts parts) {
        this.parts = parts;
    }

    /** Wires everything; gives what runs lines. */
    static Dispatcher dispatcher(ShellParts parts) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.register(new ShellBeans(parts));
        context.refresh();
        return context.getBean(Dispatcher.class);
    }

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        Messages messages = parts.messages();
        bean(beans, Messages.class, () -> messages);
        bean(beans, Connection.class, parts::connection);
        bean(beans, Output.class, parts::output);
        bean(beans, LineRouter.class, parts::router);
        bean(beans, CommandRegistry.class, CommandRegistry::new);
        beans.registerBean(Prompter.class, spec -> spec.supplier(context ->
                new Prompter(context.bean(Connection.class), messages, parts.firstPaid())));
        beans.registerBean(Dispatcher.class, spec -> spec.supplier(context -> new Dispatcher(
                context.bean(LineRouter.class), context.bean(CommandRegistry.class), context.bean(Prompter.class),
                context.bean(Output.class), messages,
                failed -> parts.connection().workspace().failures().of(failed), parts.log(), parts.guiActions(),
                parts.interactive(), parts.nanoTime())));
        commands(beans, messages);
    }

    private void commands(BeanRegistry beans, Messages messages) {
        Connection connection = parts.connection();
        beans.registerBean(AskCommand.class, spec -> spec.supplier(context ->
                new AskCommand(messages, context.bean(Prompter.class))));
        command(beans, AssetsCommand.class, () -> new AssetsCommand(messages, connection));
        command(beans, AuthCommand.class, () -> new AuthCommand(messages, connection));
        command(beans, ClearCommand.class, () -> new ClearCommand(messages, parts.host()::clear));
        command(beans, ConfigCommand.class, () -> new ConfigCommand(messages, parts.settings()));
        command(beans, ConnectCommand.class, () -> new ConnectCommand(messages, connection));
        command(beans, CreditsCommand.class, () -> new CreditsCommand(messages, connection));
        command(beans, ExitCommand.class, () -> new ExitCommand(messages, parts.host()::leave));
        command(beans, ExportCommand.class, () ->
                new ExportCommand(messages, connection, parts.background(), parts.directory(), parts.home()));
        command(beans, HelpCommand.class, () -> new HelpCommand(messages));
        command(beans, HistoryCommand.class, () -> new HistoryCommand(messages, parts.host()::history));
        command(beans, JobsCommand.class, () -> new JobsCommand(messages, connection));
        command(beans, OpenCommand.class, () -> new OpenCommand(messages, connection, parts.browser()));
        command(beans, PreviewCommand.class, () -> new PreviewCommand(messages, connection, parts.screen(),
                parts.filmstrip(), parts.thumbnails(), parts.directory(), parts.home()));
        beans.registerBean(RunCommand.class, spec -> spec.supplier(context ->
                new RunCommand(messages, parts.scripts(), () -> context.bean(Dispatcher.class))));
        command(beans, SessionCommand.class, () -> new SessionCommand(messages, connection));
        command(beans, SetCommand.class, () -> new SetCommand(messages, parts.scripts()));
        command(beans, StateCommand.class, () -> new StateCommand(messages, connection));
        command(beans, TracksCommand.class, () ->
                new TracksCommand(messages, connection, parts.screen(), parts.ascii()));
        command(beans, UploadCommand.class, () ->
                new UploadCommand(messages, connection, parts.directory(), parts.home()));
        command(beans, VersionsCommand.class, () -> new VersionsCommand(messages, connection));
    }

    private static <T extends Command> void command(BeanRegistry beans, Class<T> type, Supplier<T> supplier) {
        bean(beans, type, supplier);
    }

    private static <T> void bean(BeanRegistry beans, Class<T> type, Supplier<T> supplier) {
        beans.registerBean(type, spec -> spec.supplier(context -> supplier.get()));
    }
}
