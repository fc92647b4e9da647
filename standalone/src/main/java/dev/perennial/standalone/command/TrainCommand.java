package dev.perennial.standalone.command;

import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.train.Training;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code perennial train}: fits a model to the store's history and puts it to use. */
@Command(name = "train", description = "Fits a model to the store's history and puts it to use.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Override
  public Integer call() throws IOException {
    return store.with(
        EnumSet.of(Service.FEATURE, Service.LIFECYCLE_PREDICTOR),
        suite -> {
          new Training(suite).run(model.request());
          return 0;
        });
  }
}
