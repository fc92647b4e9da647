package dev.perennial.standalone.deployment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of the compose specification that {@code docker-compose.yml} uses. */
record ComposeFile(String name, Map<String, Container> services, Map<String, Object> volumes) {
  private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");
  private static final String ANY_HASH = "0".repeat(64);

  static ComposeFile read() {
    Map<String, Object> document = new LinkedHashMap<>();
    ProjectFiles.yamlDocuments(ProjectFiles.path("docker-compose.yml"))
        .getFirst()
        .forEach((key, value) -> document.put(String.valueOf(key), value));
    document.keySet().removeIf(key -> key.startsWith("x-"));
    return ProjectFiles.as(document, ComposeFile.class);
  }

  Container service(ServiceModule service) {
    Container container = services.get(service.module());
    if (container == null) {
      throw new AssertionError("docker-compose.yml has no service " + service.module());
    }
    return container;
  }

  /** One service, as the specification calls it. */
  record Container(
      String image,
      @Nullable Build build,
      String restart,
      @JsonProperty("read_only") boolean readOnly,
      List<String> tmpfs,
      @JsonProperty("cap_drop") List<String> capDrop,
      @JsonProperty("security_opt") List<String> securityOptions,
      @JsonProperty("mem_limit") @Nullable String memoryLimit,
      List<String> command,
      Map<String, String> environment,
      List<String> ports,
      List<String> volumes,
      @JsonProperty("depends_on") Map<String, Dependency> dependsOn,
      @Nullable Healthcheck healthcheck) {
    Container {
      command = command == null ? List.of() : command;
      environment = environment == null ? Map.of() : environment;
      ports = ports == null ? List.of() : ports;
      volumes = volumes == null ? List.of() : volumes;
      dependsOn = dependsOn == null ? Map.of() : dependsOn;
    }

    /** The environment with something plausible in place of what {@code .env} brings. */
    Map<String, String> filledEnvironment() {
      Map<String, String> filled = new LinkedHashMap<>();
      environment.forEach((name, value) -> filled.put(name, filled(value)));
      return filled;
    }

    private static String filled(String value) {
      return REQUIRED_VARIABLE
          .matcher(value)
          .replaceAll(match -> match.group(1).endsWith("SHA256") ? ANY_HASH : "secret");
    }
  }

  record Build(String context, Map<String, String> args) {}

  record Dependency(String condition) {}

  record Healthcheck(
      List<String> test,
      String interval,
      String timeout,
      int retries,
      @JsonProperty("start_period") @Nullable String startPeriod) {}
}
