package dev.nemosh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom, and which library lives in which room. */
class RoomsTest {
    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.nemosh");
    }

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource(delimiter = '|', value = {
        "text   | ''",
        "draft  | text",
        "api    | text draft",
        "store  | text draft api",
        "work   | text draft api store",
        "studio | text draft",
        "line   | text draft",
        "script | text draft api store work line",
        "shell  | text draft api store work line script",
    })
    void aRoomUsesOnlyTheRoomsItMay(String room, String uses) {
        List<String> allowed = new ArrayList<>(List.of(in(room)));
        for (String other : uses.isBlank() ? new String[0] : uses.split(" ")) {
            allowed.add(in(other));
        }
        ArchRule rule = noClasses().that().resideInAPackage(in(room))
                .should().dependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("dev.nemosh..")
                                .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(
                                        allowed.toArray(new String[0]))));
        check(rule);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '|', value = {
        "org.jline..               | dev.nemosh.shell.. dev.nemosh.text dev.nemosh",
        "org.springframework..     | dev.nemosh.shell.. dev.nemosh",
        "okhttp3..                 | dev.nemosh.api..",
        "retrofit2..               | dev.nemosh.api..",
        "io.javalin..              | dev.nemosh.studio.server..",
        "org.eclipse.jetty..       | dev.nemosh.studio.server..",
        "java.awt..                | dev.nemosh.studio.. dev.nemosh.shell..",
    })
    void aLibraryStaysInItsRooms(String library, String rooms) {
        check(noClasses().that().resideOutsideOfPackages(rooms.split(" "))
                .should().dependOnClassesThat().resideInAPackage(library));
    }

    @ParameterizedTest(name = "{0} knows no files")
    @CsvSource({"text", "draft", "line"})
    void someRoomsKnowNoFiles(String room) {
        check(noClasses().that().resideInAPackage(in(room))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files"));
    }

    @Test
    void onlyTheRootAndTheOutputsNameTheProcessStreams() {
        check(noClasses().that().resideOutsideOfPackages("dev.nemosh", "dev.nemosh.shell..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err"));
    }

    @Test
    void classesAreNounsOfTheDomain() {
        check(classes().that().resideInAPackage("dev.nemosh..")
                .should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)"));
    }

    private static String in(String room) {
        return "dev.nemosh." + room + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }
}
