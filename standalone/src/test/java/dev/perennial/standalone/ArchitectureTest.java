package dev.perennial.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may depend on whom, and where things lie. */
class ArchitectureTest {
  private static final String ROOT = "dev.perennial.";

  private static final JavaClasses SUITE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.perennial");

  /** Each module's root package and the modules it may use besides itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "model", Set.of(),
          "servers", Set.of(),
          "conventions", Set.of("model"),
          "ingest", Set.of("model", "conventions"),
          "features", Set.of("model", "conventions"),
          "sequences", Set.of("model"),
          "predictor", Set.of("model", "conventions", "sequences"),
          "ranking", Set.of("model", "sequences"),
          "recommender", Set.of("model", "conventions", "sequences", "ranking"),
          "simulator", Set.of("model"));

  @Test
  void everyModuleUsesOnlyWhatItMay() {
    MAY_USE.forEach(
        (module, allowed) -> {
          String[] forbidden =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(module) && !allowed.contains(other))
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + module + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .because(module + " may use " + allowed + " only")
              .check(SUITE);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "features", "predictor", "recommender"})
  void aServicesRootHoldsOnlyItsApplication(String service) {
    classes()
        .that()
        .resideInAPackage(ROOT + service)
        .should()
        .haveSimpleNameEndingWith("Application")
        .orShould()
        .haveSimpleName("package-info")
        .check(SUITE);
  }

  @Test
  void packagesAreThoseOfTheDesign() {
    assertThat(packagesOf("ingest")).contains("api", "check", "dedup", "publish");
    assertThat(packagesOf("features"))
        .contains("api", "consume", "feature", "profile", "sequence", "store");
    assertThat(packagesOf("sequences"))
        .contains(
            "artifact",
            "baseline",
            "dataset",
            "evaluation",
            "explanation",
            "network",
            "statistic",
            "training");
    assertThat(packagesOf("predictor"))
        .contains("api", "consume", "explain", "model", "predict", "publish", "reason", "train");
    assertThat(packagesOf("recommender"))
        .contains("api", "candidate", "feature", "filter", "pipeline", "score", "select", "why");
  }

  @Test
  void packagesLieOneLevelDeepAndSayWhatTheyHold() {
    Set<String> packages =
        SUITE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

    assertThat(packages)
        .allSatisfy(
            name -> {
              assertThat(name.split("\\.")).hasSizeLessThanOrEqualTo(4);
              assertThat(name)
                  .doesNotContainPattern("\\.(common|util|utils|helper|core|misc|impl)(\\.|$)");
            });
  }

  private static Set<String> packagesOf(String module) {
    return SUITE.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(ROOT + module + "."))
        .map(name -> name.substring((ROOT + module + ".").length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
