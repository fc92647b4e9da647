package dev.perennial.standalone.command;

import picocli.CommandLine.Command;

/** {@code perennial evaluate}: how good the answers are, beside the baselines. */
@Command(
    name = "evaluate",
    description = "Trains on the past before a split and judges on what came after it.",
    subcommands = {EvaluateLifecycleCommand.class, EvaluateRecommenderCommand.class})
final class EvaluateCommand {}
