package dev.perennial.standalone.command;

import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.train.Training;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perennial train}: fits a model to the store's history and puts it to use. */
@Command(name = "train", description = "Fits a model to the store's history and puts it to use.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--split",
      paramLabel = "DATE",
      description = "learn from nothing after the start of this day, such as 2011-09-09")
  private @Nullable LocalDate split;

  @Override
  public Integer call() throws IOException {
    return store.with(
        EnumSet.of(Service.FEATURE, Service.LIFECYCLE_PREDICTOR),
        suite -> {
          new Training(suite).run(request());
          return 0;
        });
  }

  private Map<String, Object> request() {
    Map<String, Object> request = model.request();
    if (split != null) {
      request.put("split", split.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    return request;
  }
}
