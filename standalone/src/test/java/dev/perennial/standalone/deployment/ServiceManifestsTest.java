package dev.perennial.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.standalone.deployment.Manifests.Generator;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceManifestsTest {
  private final Manifests base = Manifests.read("k8s/base");
  private final Manifests local = Manifests.read("k8s/overlays/local");

  @ParameterizedTest
  @EnumSource
  void setsOnlyWhatTheServiceReadsAndNothingToItsOwnAddress(ServiceModule service) {
    Map<String, String> environment = environment(container(service));
    environment.remove("JAVA_TOOL_OPTIONS");

    var settings = ServiceSettings.of(service, environment);

    assertThat(settings.unreadVariables()).isEmpty();
    assertThat(settings.values()).noneMatch(value -> value.contains("localhost"));
  }

  @ParameterizedTest
  @EnumSource
  void opensThePortsThatTheServiceListensOn(ServiceModule service) {
    var settings = ServiceSettings.unset(service);

    assertThat(container(service).getPorts())
        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
        .containsExactly(
            tuple("http", settings.port()), tuple("management", settings.managementPort()));
    assertThat(base.one(Service.class, service.module()).getSpec().getPorts())
        .extracting(ServicePort::getPort, port -> port.getTargetPort().getStrVal())
        .containsExactly(
            tuple(settings.port(), "http"), tuple(settings.managementPort(), "management"));
  }

  @ParameterizedTest
  @EnumSource
  void asksTheManagementPortWhetherTheServiceIsWell(ServiceModule service) {
    Container container = container(service);

    assertThat(address(container.getStartupProbe()))
        .isEqualTo("management/actuator/health/liveness");
    assertThat(address(container.getLivenessProbe()))
        .isEqualTo("management/actuator/health/liveness");
    assertThat(address(container.getReadinessProbe()))
        .isEqualTo("management/actuator/health/readiness");
  }

  @ParameterizedTest
  @EnumSource
  void selectsTheServicesOwnPods(ServiceModule service) {
    var deployment = base.one(Deployment.class, service.module()).getSpec();
    Map<String, String> labels = deployment.getTemplate().getMetadata().getLabels();

    assertThat(labels).containsEntry("app.kubernetes.io/name", service.module());
    assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(labels);
    assertThat(base.one(Service.class, service.module()).getSpec().getSelector()).isEqualTo(labels);
  }

  private Container container(ServiceModule service) {
    return base.one(Deployment.class, service.module())
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .getFirst();
  }

  private Map<String, String> environment(Container container) {
    Map<String, String> environment = new LinkedHashMap<>();
    container.getEnvFrom().forEach(source -> environment.putAll(environment(source)));
    container.getEnv().forEach(variable -> environment.put(variable.getName(), value(variable)));
    return environment;
  }

  private Map<String, String> environment(EnvFromSource source) {
    if (source.getConfigMapRef() != null) {
      Generator generator =
          named(base.kustomization().configMapGenerator(), source.getConfigMapRef().getName());
      return EnvironmentFile.read(base.folder().resolve(generator.envs().getFirst()));
    }
    return secret(source.getSecretRef().getName());
  }

  private String value(EnvVar variable) {
    if (variable.getValue() != null) {
      return variable.getValue();
    }
    SecretKeySelector selector = variable.getValueFrom().getSecretKeyRef();
    return String.valueOf(secret(selector.getName()).get(selector.getKey()));
  }

  /** What the overlay's secret holds once somebody has filled it in. */
  private Map<String, String> secret(String name) {
    Generator generator = named(local.kustomization().secretGenerator(), name);
    Map<String, String> secret =
        EnvironmentFile.read(local.folder().resolve(generator.envs().getFirst() + ".example"));
    secret.replaceAll((key, value) -> key.endsWith("SHA256") ? "0".repeat(64) : "secret");
    return secret;
  }

  private static Generator named(List<Generator> generators, String name) {
    return generators.stream()
        .filter(generator -> generator.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing makes " + name));
  }

  private static String address(Probe probe) {
    return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
  }
}
