package dev.perennial.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  private static final Pattern COPY_FROM = Pattern.compile("--from=(\\w+) .*");
  private static final Pattern FROM = Pattern.compile("eclipse-temurin:25-(jdk|jre)( AS (\\w+))?");

  private final Dockerfile dockerfile = Dockerfile.read();

  @Test
  void buildsEveryService() {
    String services =
        Stream.of(ServiceModule.values())
            .map(ServiceModule::module)
            .collect(Collectors.joining(","));

    assertThat(dockerfile.all("ENV")).contains("SERVICES=" + services);
  }

  @Test
  void buildsOnTheJdkAndRunsOnTheJre() {
    assertThat(dockerfile.all("FROM")).allMatch(from -> FROM.matcher(from).matches());
    assertThat(dockerfile.lastStage().all("FROM")).containsExactly("eclipse-temurin:25-jre");
  }

  @Test
  void copiesOnlyFromStagesThatCameBefore() {
    List<String> stages = new ArrayList<>();
    for (Dockerfile.Instruction instruction : dockerfile.instructions()) {
      Matcher from = FROM.matcher(instruction.arguments());
      if (instruction.word().equals("FROM") && from.matches() && from.group(3) != null) {
        stages.add(from.group(3));
      }
      Matcher copy = COPY_FROM.matcher(instruction.arguments());
      if (instruction.word().equals("COPY") && copy.matches()) {
        assertThat(stages).contains(copy.group(1));
      }
    }
    assertThat(stages).isNotEmpty();
  }

  @Test
  void putsWhatChangesLeastIntoTheFirstLayers() {
    assertThat(dockerfile.lastStage().all("COPY"))
        .extracting(copy -> copy.replaceAll(".*/layers/([\\w-]+)/ \\./", "$1"))
        .containsExactly(
            "dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
  }

  @Test
  void runsAsTheUserThatKubernetesNames() {
    Manifests base = Manifests.read("k8s/base");

    assertThat(dockerfile.lastStage().all("USER")).containsExactly("10001:10001");
    assertThat(base.pods())
        .allSatisfy(
            pod -> {
              assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
              assertThat(pod.getSecurityContext().getRunAsGroup()).isEqualTo(10001);
            });
  }

  @Test
  void sendsTheBuildWhatItReadsAndNoMore() {
    List<String> rules =
        ProjectFiles.text(ProjectFiles.path(".dockerignore"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(rules)
        .containsExactly("*", "!.mvn", "!mvnw", "!pom.xml", "!*/pom.xml", "!*/src/main");
    assertThat(List.of(".mvn", "mvnw", "pom.xml"))
        .allMatch(name -> Files.exists(ProjectFiles.path(name)));
    assertThat(ServiceModule.values())
        .allMatch(service -> Files.isDirectory(ProjectFiles.path(service.module() + "/src/main")));
  }
}
