package dev.nemosh.studio.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A studio in a process of its own, to be killed or kept short of memory. */
final class StudioProcess {
    final Process process;
    final URI address;

    private StudioProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one whose renders never end. */
    static StudioProcess start(Path data, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), StudioProcess.class.getName(), data.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new StudioProcess(process, URI.create(out.readLine()));
    }

    /** The process's own program: says where it listens, then works until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        StudioServer server =
                TestStudio.in(Path.of(arguments[0])).renderer(TestStudio::renderForever).start().server;
        System.out.println(server.address());
        Thread.currentThread().join();
    }

    /** Kills it without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
