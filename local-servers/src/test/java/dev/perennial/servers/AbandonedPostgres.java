package dev.perennial.servers;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a Postgres and dies without stopping it. */
final class AbandonedPostgres {
  static final int EXIT = 137;

  private AbandonedPostgres() {}

  public static void main(String[] arguments) throws IOException {
    LocalPostgres abandoned = LocalPostgres.start(Path.of(arguments[0]));
    System.out.println("abandons " + abandoned.jdbcUrl());
    Runtime.getRuntime().halt(EXIT);
  }
}
