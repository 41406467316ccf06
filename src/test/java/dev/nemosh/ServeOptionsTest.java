package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.line.ServeOption;
import dev.nemosh.studio.server.fault.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeOptionsTest {
    @Test
    void completionOffersEveryFailureThatCanBeRehearsed() {
        List<String> words = new ArrayList<>(List.of("list"));
        Arrays.stream(Fault.values()).map(Fault::word).forEach(words::add);
        assertEquals(words, ServeOption.FAULT.choices());
    }
}
