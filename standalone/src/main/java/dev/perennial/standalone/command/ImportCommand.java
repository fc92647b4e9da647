package dev.perennial.standalone.command;

import picocli.CommandLine.Command;

/** {@code perennial import}: brings a history in. */
@Command(
    name = "import",
    description = "Brings a history in, through HTTP, Kafka and Postgres.",
    subcommands = {
      ImportOnlineRetailCommand.class,
      ImportCdnowCommand.class,
      ImportEventsCommand.class
    })
final class ImportCommand {}
