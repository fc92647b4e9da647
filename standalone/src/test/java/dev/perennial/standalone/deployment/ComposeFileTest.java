package dev.perennial.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeFileTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

  private final ComposeFile compose = ComposeFile.read();

  @ParameterizedTest
  @EnumSource
  void setsOnlyWhatTheServiceReads(ServiceModule service) {
    var environment = compose.service(service).filledEnvironment();
    environment.remove("JAVA_TOOL_OPTIONS");

    var settings = ServiceSettings.of(service, environment);

    assertThat(settings.unreadVariables()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoSettingAtAnAddressOfTheContainerItself(ServiceModule service) {
    var settings = ServiceSettings.of(service, compose.service(service).filledEnvironment());

    assertThat(settings.values()).noneMatch(value -> value.contains("localhost"));
  }

  @ParameterizedTest
  @EnumSource
  void publishesTheServicesPortToThisMachineOnly(ServiceModule service) {
    int port = ServiceSettings.unset(service).port();

    assertThat(compose.service(service).ports())
        .containsExactly("127.0.0.1:%d:%d".formatted(port, port));
  }

  @ParameterizedTest
  @EnumSource
  void buildsTheServiceWithItsManagementPort(ServiceModule service) {
    var build = compose.service(service).build();

    assertThat(build).isNotNull();
    assertThat(build.context()).isEqualTo(".");
    assertThat(build.args())
        .containsOnly(
            Map.entry("SERVICE", service.module()),
            Map.entry(
                "MANAGEMENT_PORT",
                String.valueOf(ServiceSettings.unset(service).managementPort())));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheServiceNoMoreThanItNeeds(ServiceModule service) {
    var container = compose.service(service);

    assertThat(container.readOnly()).isTrue();
    assertThat(container.capDrop()).containsExactly("ALL");
    assertThat(container.securityOptions()).containsExactly("no-new-privileges:true");
    assertThat(container.memoryLimit()).isNotBlank();
  }

  @Test
  void listensOnThisMachineOnly() {
    assertThat(compose.services().values())
        .flatExtracting(ComposeFile.Container::ports)
        .allMatch(port -> port.toString().matches("127\\.0\\.0\\.1:\\d+:\\d+"))
        .doesNotHaveDuplicates();
  }

  @Test
  void knowsTheHealthOfEveryService() {
    compose
        .services()
        .forEach(
            (name, container) ->
                assertThat(container.healthcheck() != null || container.build() != null)
                    .as("%s has a health check, its own or its image's", name)
                    .isTrue());
  }

  @Test
  void startsEachServiceAfterWhatItNeedsIsHealthy() {
    for (ComposeFile.Container container : compose.services().values()) {
      assertThat(compose.services().keySet()).containsAll(container.dependsOn().keySet());
      assertThat(container.dependsOn().values())
          .allMatch(dependency -> dependency.condition().equals("service_healthy"));
    }
  }

  @Test
  void asksForEveryVariableAndGivesNoneADefault() {
    Set<String> variables = new TreeSet<>();
    VARIABLE
        .matcher(ProjectFiles.text(ProjectFiles.path("docker-compose.yml")))
        .results()
        .forEach(
            variable -> {
              variables.add(variable.group(1));
              assertThat(variable.group(2)).as(variable.group()).startsWith(":?");
            });

    assertThat(EnvironmentFile.read(ProjectFiles.path(".env.example")))
        .containsOnlyKeys(variables)
        .allSatisfy((name, value) -> assertThat(value).as(name).isEmpty());
  }

  @Test
  void writesNoSecretDown() {
    compose
        .services()
        .forEach(
            (name, container) ->
                container.environment().entrySet().stream()
                    .filter(entry -> entry.getKey().matches(".*(PASSWORD|SHA256|APIKEY|SECRET).*"))
                    .forEach(
                        secret ->
                            assertThat(secret.getValue())
                                .as("%s %s", name, secret.getKey())
                                .matches("\\$\\{\\w+:\\?.+}")));
  }

  @Test
  void keepsEveryVolumeThatIsUsedAndMountsOnlyFoldersThatAreThere() {
    List<String> sources =
        compose.services().values().stream()
            .flatMap(container -> container.volumes().stream())
            .map(volume -> volume.split(":")[0])
            .toList();

    assertThat(sources)
        .filteredOn(source -> !source.startsWith("./"))
        .containsExactlyInAnyOrderElementsOf(compose.volumes().keySet());
    assertThat(sources)
        .filteredOn(source -> source.startsWith("./"))
        .isNotEmpty()
        .allMatch(source -> Files.isDirectory(ProjectFiles.path(source)));
  }

  @Test
  void namesTheVersionOfEveryImageFromElsewhere() {
    assertThat(compose.services().values())
        .filteredOn(container -> container.build() == null)
        .extracting(ComposeFile.Container::image)
        .allMatch(image -> image.matches(".+:v?\\d+[\\d.]*"));
  }
}
