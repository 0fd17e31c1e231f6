package vn.cchc.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the direction of the rooms, and keeps the libraries we use out of what we promise. */
class ArchitectureTest {

    private static final JavaClasses OURS = ours();

    @Test
    void eachRoomKnowsOnlyThoseToItsLeft() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("vn.cchc..")
                .layer("model")
                .definedBy("vn.cchc.model..")
                .layer("scoring")
                .definedBy("vn.cchc.scoring..")
                .layer("ranking")
                .definedBy("vn.cchc.ranking..")
                .layer("io")
                .definedBy("vn.cchc.io..")
                .layer("report")
                .definedBy("vn.cchc.report..")
                .layer("testkit")
                .definedBy("vn.cchc.testkit..")
                .layer("examples")
                .definedBy("vn.cchc.examples..")
                .whereLayer("examples")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("testkit")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("io")
                .mayOnlyBeAccessedByLayers("report", "examples")
                .whereLayer("ranking")
                .mayOnlyBeAccessedByLayers("io", "report", "testkit", "examples")
                .whereLayer("scoring")
                .mayOnlyBeAccessedByLayers("ranking", "io", "report", "testkit", "examples")
                .check(OURS);
    }

    @Test
    void eachLibraryIsUsedInItsRoomAlone() {
        noClasses()
                .that(resideInAPackage("vn.cchc.model.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.."))
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage("vn.cchc..")
                        .and(DescribedPredicate.not(resideInAPackage("vn.cchc.io.table.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "de.siegmar..", "org.dhatim.."))
                .check(OURS);
        classes()
                .that(resideInAPackage("vn.cchc.model.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("vn.cchc..", "java..", "jakarta.validation..", "org.jspecify.."))
                .check(OURS);
    }

    @Test
    void whatIsPromisedNamesNoTypeOfALibraryWeUse() {
        List<String> foreign = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            Stream.of(type.getConstructors(), type.getMethods())
                    .<Executable>flatMap(Arrays::stream)
                    .filter(member -> Modifier.isPublic(member.getModifiers()))
                    .filter(member -> named(member)
                            .matches(".*(com\\.google|com\\.fasterxml|de\\.siegmar|org\\.dhatim|javax)\\..*"))
                    .forEach(member -> foreign.add(member.toString()));
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void noBinaryFractionTakesPartInScores() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            if (type.getPackageName()
                    .matches("vn\\.cchc\\.(model|scoring|ranking)(\\.(act|council|criteria.*|regulation|round))?")) {
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getDeclaringClass().getName().startsWith("vn.cchc"))
                        .filter(method -> named(method)
                                .matches(".*\\b(double|float|java\\.lang\\.Double|java\\.lang\\.Float)\\b.*"))
                        .forEach(method -> found.add(method.toString()));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theTablesOfFilesKnowNothingOfRulebooksAndRounds() {
        noClasses()
                .that(resideInAPackage("vn.cchc.io.table.."))
                .should()
                .dependOnClassesThat(resideInAPackage("vn.cchc.io"))
                .check(OURS);
    }

    @Test
    void whatAReportShowsIsWorkedOutBeforeItIsLaidOut() {
        noClasses()
                .that(resideInAPackage("vn.cchc.report.content.."))
                .should()
                .dependOnClassesThat(resideInAPackage("vn.cchc.report.*..")
                        .and(DescribedPredicate.not(resideInAPackage("vn.cchc.report.content.."))))
                .check(OURS);
    }

    private static JavaClasses ours() {
        // of what others made the name is enough
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        Stream<Path> places = Stream.concat(Arrays.stream(PublicApi.places()), Stream.of(Path.of("target", "classes")));
        return new ClassFileImporter()
                .importLocations(places.map(ArchitectureTest::location).toList());
    }

    private static Location location(Path place) {
        try {
            return Files.isDirectory(place) ? Location.of(place) : Location.of(new JarFile(place.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(Executable member) {
        String parameters = Arrays.stream(member.getGenericParameterTypes())
                .map(Type::getTypeName)
                .reduce("", (before, name) -> before + " " + name);
        return member instanceof Constructor<?>
                ? parameters
                : ((Method) member).getGenericReturnType().getTypeName() + parameters;
    }
}
