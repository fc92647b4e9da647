package dev.perennial.standalone.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The instructions of the project's Dockerfile, in order. */
record Dockerfile(List<Instruction> instructions) {
  private static final Set<String> WORDS =
      Set.of(
          "ARG",
          "CMD",
          "COPY",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "FROM",
          "HEALTHCHECK",
          "RUN",
          "USER",
          "VOLUME",
          "WORKDIR");

  static Dockerfile read() {
    String text = ProjectFiles.text(ProjectFiles.path("Dockerfile"));
    List<Instruction> instructions = new ArrayList<>();
    for (String line :
        text.replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R", " ").lines().toList()) {
      if (!line.isBlank()) {
        instructions.add(instruction(line));
      }
    }
    return new Dockerfile(instructions);
  }

  List<String> all(String word) {
    return instructions.stream()
        .filter(instruction -> instruction.word().equals(word))
        .map(Instruction::arguments)
        .toList();
  }

  /** What the image is made by: the instructions after the last {@code FROM}. */
  Dockerfile lastStage() {
    int from = 0;
    for (int i = 0; i < instructions.size(); i++) {
      from = instructions.get(i).word().equals("FROM") ? i : from;
    }
    return new Dockerfile(instructions.subList(from, instructions.size()));
  }

  private static Instruction instruction(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    if (!WORDS.contains(parts[0]) || parts.length < 2) {
      throw new AssertionError("not an instruction: " + line);
    }
    return new Instruction(parts[0], parts[1].replaceAll("\\s+", " "));
  }

  record Instruction(String word, String arguments) {}
}
