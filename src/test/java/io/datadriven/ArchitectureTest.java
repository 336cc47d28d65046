package io.datadriven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.datadriven");

    @Test
    void features_form_no_circle() {
        slices().matching("io.datadriven.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_platform_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.datadriven.grading..",
                        "io.datadriven.catalog..",
                        "io.datadriven.accounts..",
                        "io.datadriven.attempts..",
                        "io.datadriven.progress..",
                        "io.datadriven.quizzes..",
                        "io.datadriven.sync..",
                        "io.datadriven.daily..",
                        "io.datadriven.authoring..",
                        "io.datadriven.local..")
                .check(CLASSES);
    }

    @Test
    void the_simulation_knows_nobody_and_no_framework() {
        classes()
                .that()
                .resideInAPackage("io.datadriven.simulation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.datadriven.simulation..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void the_simulation_has_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.simulation..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, java.util.Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void the_sandbox_knows_no_feature_and_no_tables() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.datadriven.simulation..",
                        "io.datadriven.grading..",
                        "io.datadriven.catalog..",
                        "io.datadriven.accounts..",
                        "io.datadriven.attempts..",
                        "io.datadriven.authoring..",
                        "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void drawing_knows_nobody_and_no_framework_and_no_toolkit() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.drawing..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                                "io.datadriven.drawing..",
                                "java..",
                                "org.jspecify..",
                                "org.eclipse.elk..",
                                "org.eclipse.emf..")
                        .or(resideInAnyPackage("java.awt..")))
                .check(CLASSES);
    }

    @Test
    void drawing_has_no_clock_no_chance_and_no_particular_locale() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.drawing..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, java.util.Random.class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(CLASSES);
    }

    @Test
    void prose_knows_nobody_and_no_framework_but_what_runs_the_encoder() {
        classes()
                .that()
                .resideInAPackage("io.datadriven.prose..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.datadriven.prose..",
                        "java..",
                        "org.jspecify..",
                        "ai.onnxruntime..",
                        "com.fasterxml.jackson.core..")
                .check(CLASSES);
    }

    @Test
    void prose_has_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("io.datadriven.prose..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, java.util.Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void grading_knows_no_web_and_no_tables_and_no_other_feature() {
        noClasses()
                .that()
                .resideInAPackage("..grading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "io.datadriven.catalog..",
                        "io.datadriven.accounts..",
                        "io.datadriven.attempts..",
                        "io.datadriven.progress..")
                .check(CLASSES);
    }

    @Test
    void grading_has_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("..grading..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, java.util.Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void grading_words_its_messages_in_no_particular_locale() {
        noClasses()
                .that()
                .resideInAPackage("..grading..")
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(CLASSES);
    }

    @Test
    void content_is_served_without_a_database() {
        noClasses()
                .that()
                .resideInAPackage("..catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "io.agroal..", "io.quarkus.hibernate..")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock_that_is_injected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void entities_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
