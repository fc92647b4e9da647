package dev.perennial.standalone.deployment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of lines {@code NAME=value}, as Compose and kustomize read it. */
final class EnvironmentFile {
  private EnvironmentFile() {}

  static Map<String, String> read(Path file) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : ProjectFiles.text(file).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1
          || variables.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
        throw new AssertionError("%s: not a new NAME=value: %s".formatted(file, line));
      }
    }
    return variables;
  }
}
