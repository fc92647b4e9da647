package dev.perennial.standalone.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar names, and the JDK that runs it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(not from a jar)");
    return new String[] {"Perennial " + version, "JDK " + Runtime.version()};
  }
}
