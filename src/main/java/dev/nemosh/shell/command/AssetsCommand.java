package dev.nemosh.shell.command;

import dev.nemosh.api.Asset;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code assets}: the uploaded and generated media of the session. */
public final class AssetsCommand extends BuiltInCommand {
    private final Connection connection;

    public AssetsCommand(Messages messages, Connection connection) {
        super(BuiltIn.ASSETS, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.workspace();
        List<Asset> assets = workspace.project().current()
                .map(session -> workspace.account()
                        .call(token -> workspace.client().state(token, session.id()), scope.cancel()).assets())
                .orElse(List.of());
        List<Map<String, Object>> all = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.asset-name", "shell.asset-kind", "shell.asset-length",
                "shell.asset-size", "shell.asset-origin");
        for (Asset asset : assets) {
            String origin = asset.origin().name().toLowerCase(Locale.ROOT);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", asset.id());
            fields.put("name", asset.name().toString());
            fields.put("kind", asset.kind().toString());
            fields.put("origin", origin);
            fields.put("duration_ms", asset.durationMillis());
            fields.put("width", asset.width());
            fields.put("height", asset.height());
            all.add(fields);
            listing.row(asset.name().toString(), asset.kind().toString(),
                    asset.durationMillis() == null ? "" : Durations.seconds(asset.durationMillis()) + "s",
                    asset.width() == null || asset.height() == null ? "" : asset.width() + "x" + asset.height(),
                    messages().text("shell.asset-" + origin).toString());
        }
        return answer(scope, words, new Answer("assets", Map.of("assets", all), listing.lines("shell.asset-none")));
    }
}
