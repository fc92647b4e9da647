package dev.perennial.standalone.deployment;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kustomize folder: what its kustomization says, and the resources that it lists, typed. */
record Manifests(Path folder, Kustomization kustomization, List<HasMetadata> resources) {
  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "apps/v1 Deployment", Deployment.class,
          "apps/v1 StatefulSet", StatefulSet.class,
          "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
          "v1 Namespace", Namespace.class,
          "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
          "v1 Service", Service.class);

  static Manifests read(String folder) {
    Path path = ProjectFiles.path(folder);
    Kustomization kustomization =
        ProjectFiles.yaml(path.resolve("kustomization.yaml"), Kustomization.class);
    List<HasMetadata> resources =
        kustomization.files().stream()
            .flatMap(file -> ProjectFiles.yamlDocuments(path.resolve(file)).stream())
            .<HasMetadata>map(Manifests::typed)
            .toList();
    return new Manifests(path, kustomization, resources);
  }

  <T extends HasMetadata> Stream<T> all(Class<T> kind) {
    return resources.stream().filter(kind::isInstance).map(kind::cast);
  }

  <T extends HasMetadata> T one(Class<T> kind, String name) {
    return all(kind)
        .filter(resource -> resource.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("%s has no %s %s".formatted(folder, kind, name)));
  }

  /** What every pod of the folder is made from. */
  Stream<PodSpec> pods() {
    return Stream.concat(
        all(Deployment.class).map(deployment -> deployment.getSpec().getTemplate().getSpec()),
        all(StatefulSet.class).map(set -> set.getSpec().getTemplate().getSpec()));
  }

  Stream<Container> containers() {
    return pods().flatMap(pod -> pod.getContainers().stream());
  }

  private static HasMetadata typed(Map<?, ?> document) {
    Class<? extends HasMetadata> type =
        KINDS.get("%s %s".formatted(document.get("apiVersion"), document.get("kind")));
    if (type == null) {
      throw new AssertionError("no such kind: " + document);
    }
    return ProjectFiles.as(document, type);
  }

  /** The part of a kustomization that ours use. */
  record Kustomization(
      String apiVersion,
      String kind,
      String namespace,
      List<Labels> labels,
      List<String> resources,
      List<Generator> configMapGenerator,
      List<Generator> secretGenerator,
      List<Replicas> replicas) {
    Kustomization {
      labels = labels == null ? List.of() : labels;
      configMapGenerator = configMapGenerator == null ? List.of() : configMapGenerator;
      secretGenerator = secretGenerator == null ? List.of() : secretGenerator;
      replicas = replicas == null ? List.of() : replicas;
    }

    List<String> files() {
      return resources.stream().filter(resource -> resource.endsWith(".yaml")).toList();
    }

    List<String> folders() {
      return resources.stream().filter(resource -> !resource.endsWith(".yaml")).toList();
    }
  }

  record Labels(Map<String, String> pairs) {}

  record Generator(String name, List<String> envs) {}

  record Replicas(String name, int count) {}
}
