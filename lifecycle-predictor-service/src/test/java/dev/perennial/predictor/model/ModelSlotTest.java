package dev.perennial.predictor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ModelSlotTest {
  private final ModelSlot slot = new ModelSlot();

  @Test
  void lendsNothingWhereThereIsNoModel() {
    assertThat(slot.lease()).isEmpty();
    assertThat(slot.version()).isEmpty();
  }

  @Test
  void closesAReplacedModelWhenItsLastBorrowerReturnsIt() {
    CountedModel old = new CountedModel("old", 0.1);
    slot.swap(old);
    ModelSlot.Lease first = slot.lease().orElseThrow();
    ModelSlot.Lease second = slot.lease().orElseThrow();

    slot.swap(new CountedModel("new", 0.2));

    assertThat(slot.version()).contains("new");
    first.close();
    first.close();
    assertThat(old.closings()).isZero();
    assertThat(second.model()).isSameAs(old);
    second.close();
    assertThat(old.closings()).isOne();
  }

  @Test
  void closesAModelAtOnceThatNobodyBorrowed() {
    CountedModel model = new CountedModel("idle", 0.1);
    slot.swap(model);

    slot.close();
    slot.close();

    assertThat(model.closings()).isOne();
    assertThat(slot.lease()).isEmpty();
  }

  @Test
  void closesEveryModelExactlyOnceAndNeverWhileInUse() throws Exception {
    List<CountedModel> models = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      models.add(new CountedModel("v" + i, 0.1));
    }
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> borrowers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        borrowers.add(threads.submit(() -> borrow(start, 5_000)));
      }
      start.countDown();
      models.forEach(slot::swap);
      slot.close();
      for (Future<?> borrower : borrowers) {
        borrower.get();
      }
    }

    assertThat(models).allMatch(model -> model.closings() == 1);
  }

  private Void borrow(CountDownLatch start, int times) throws InterruptedException {
    start.await();
    for (int i = 0; i < times; i++) {
      slot.lease()
          .ifPresent(
              lease -> {
                try (lease) {
                  lease.model().predict(List.of());
                }
              });
    }
    return null;
  }
}
