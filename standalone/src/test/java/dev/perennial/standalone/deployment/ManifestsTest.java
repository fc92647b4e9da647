package dev.perennial.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.standalone.deployment.Manifests.Generator;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
  private static final String BASE = "k8s/base";
  private static final String LOCAL = "k8s/overlays/local";

  private final Manifests base = Manifests.read(BASE);
  private final Manifests local = Manifests.read(LOCAL);

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void listsEveryFileOfTheFolder(String folder) {
    Manifests manifests = Manifests.read(folder);
    List<String> listed =
        Stream.of(
                Stream.of("kustomization.yaml"),
                manifests.kustomization().files().stream(),
                environmentFiles(manifests.kustomization().configMapGenerator()),
                environmentFiles(manifests.kustomization().secretGenerator())
                    .map(file -> file + ".example"))
            .flatMap(files -> files)
            .toList();

    assertThat(ProjectFiles.names(manifests.folder()))
        .filteredOn(name -> !name.endsWith(".env") || listed.contains(name))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void overlayStandsOnFoldersThatAreThere() {
    assertThat(local.kustomization().folders())
        .isNotEmpty()
        .allMatch(folder -> Files.exists(local.folder().resolve(folder, "kustomization.yaml")));
    assertThat(local.kustomization().replicas())
        .allSatisfy(replicas -> base.one(Deployment.class, replicas.name()));
  }

  @Test
  void protectsWhatRunsMoreThanOnceFromLosingTwoAtATime() {
    Map<String, String> replicated = new LinkedHashMap<>();
    base.all(Deployment.class)
        .filter(deployment -> deployment.getSpec().getReplicas() > 1)
        .forEach(deployment -> replicated.put(deployment.getMetadata().getName(), "1"));
    Map<String, String> protectedOnes = new LinkedHashMap<>();
    base.all(PodDisruptionBudget.class)
        .forEach(
            budget ->
                protectedOnes.put(
                    budget.getSpec().getSelector().getMatchLabels().get("app.kubernetes.io/name"),
                    String.valueOf(budget.getSpec().getMaxUnavailable().getIntVal())));

    assertThat(protectedOnes).isNotEmpty().isEqualTo(replicated);
  }

  @Test
  void letsNoPodRunAsRootOrGainRights() {
    assertThat(Stream.concat(base.pods(), local.pods()))
        .allSatisfy(
            pod -> {
              assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
              assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                  .isEqualTo("RuntimeDefault");
              assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            });
    assertThat(Stream.concat(base.containers(), local.containers()))
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getSecurityContext().getCapabilities().getDrop())
                  .containsExactly("ALL");
            });
    assertThat(base.containers())
        .allSatisfy(
            container ->
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue());
  }

  @Test
  void limitsTheMemoryOfEveryContainer() {
    assertThat(Stream.concat(base.containers(), local.containers()))
        .allSatisfy(
            container -> {
              assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
              assertThat(container.getResources().getLimits()).containsKey("memory");
            });
  }

  @Test
  void mountsOnlyVolumesThatThePodHas() {
    Stream.concat(base.pods(), local.pods())
        .forEach(
            pod -> {
              List<String> volumes =
                  pod.getVolumes().stream().map(volume -> volume.getName()).toList();
              assertThat(pod.getContainers())
                  .flatExtracting(Container::getVolumeMounts)
                  .extracting("name")
                  .filteredOn(name -> !"data".equals(name))
                  .containsExactlyInAnyOrderElementsOf(volumes);
            });
  }

  @Test
  void takesTheServersThatComposeTakes() {
    ComposeFile compose = ComposeFile.read();

    assertThat(local.containers())
        .hasSize(2)
        .allSatisfy(
            container ->
                assertThat(container.getImage())
                    .isEqualTo(compose.services().get(container.getName()).image()));
    assertThat(base.containers())
        .extracting(Container::getImage)
        .containsExactlyElementsOf(
            Stream.of(ServiceModule.values())
                .map(service -> compose.service(service).image())
                .toList());
  }

  @Test
  void examplesOfSecretsHoldNone() {
    assertThat(environmentFiles(local.kustomization().secretGenerator()))
        .allSatisfy(
            file ->
                assertThat(EnvironmentFile.read(local.folder().resolve(file + ".example")))
                    .isNotEmpty()
                    .allSatisfy(
                        (name, value) -> {
                          if (name.matches("key|.*(SHA256|PASSWORD)")) {
                            assertThat(value).as(name).isEmpty();
                          }
                        }));
  }

  private static Stream<String> environmentFiles(List<Generator> generators) {
    return generators.stream().flatMap(generator -> generator.envs().stream());
  }
}
