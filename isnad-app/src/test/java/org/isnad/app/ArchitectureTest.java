package org.isnad.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The layers as ARCHITECTURE.md draws them, and house rules that the compiler does not know. */
class ArchitectureTest {
  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.isnad");
  }

  private static void mayUseOnly(String module, String... allowed) {
    String[] packages = new String[allowed.length + 3];
    packages[0] = "java..";
    packages[1] = "org.jspecify..";
    packages[2] = module;
    System.arraycopy(allowed, 0, packages, 3, allowed.length);
    classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(all);
  }

  @Test
  void the_model_depends_on_nothing() {
    mayUseOnly("org.isnad.model..");
  }

  @Test
  void knowledge_depends_on_the_JDK_alone() {
    mayUseOnly("org.isnad.knowledge..", "org.isnad.model..");
  }

  @Test
  void the_Arabic_layer_knows_no_coding() {
    mayUseOnly(
        "org.isnad.arabic..", "org.isnad.model..", "org.isnad.knowledge..", "org.isnad.lexicon..");
  }

  @Test
  void the_engine_has_no_libraries() {
    mayUseOnly(
        "org.isnad.coding..", "org.isnad.model..", "org.isnad.knowledge..", "org.isnad.arabic..");
  }

  @Test
  void the_store_knows_neither_engine_nor_formats() {
    noClasses()
        .that()
        .resideInAPackage("org.isnad.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.isnad.coding..",
            "org.isnad.corroboration..",
            "org.isnad.formats..",
            "org.isnad.workbench..",
            "org.isnad.app..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("org.isnad.store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.isnad.store.review..")
        .check(all);
  }

  @Test
  void the_web_server_stays_in_the_workbench() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.isnad.workbench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("org.isnad.workbench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.isnad.app..", "org.isnad.workshop..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("org.isnad.workbench.index..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.isnad.workbench.api..")
        .check(all);
  }

  @Test
  void nothing_that_runs_depends_on_the_workshop() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.isnad.model..",
            "org.isnad.knowledge..",
            "org.isnad.arabic..",
            "org.isnad.coding..",
            "org.isnad.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.isnad.workshop..", "org.isnad.app..")
        .check(all);
  }

  @Test
  void no_case_mapping_or_formatting_in_the_default_locale() {
    noClasses().should().callMethod(String.class, "toLowerCase").check(all);
    noClasses().should().callMethod(String.class, "toUpperCase").check(all);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(all);
    noClasses().should().callMethod(String.class, "formatted", Object[].class).check(all);
    noClasses().should().callMethod(Locale.class, "getDefault").check(all);
  }

  @Test
  void no_Java_serialisation() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(all);
  }

  @Test
  void class_names_say_something() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(all);
  }
}
