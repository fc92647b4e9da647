package dev.perennial.recommender.question;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.memory.Outlook;
import dev.perennial.recommender.memory.Shopper;
import dev.perennial.recommender.memory.StoreMemory;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the memory: items and categories by index.
 *
 * @param category the only category asked for; {@link #NO_SUCH_CATEGORY} where no item has it
 * @param now the store's time
 */
public record Question(
    Shopper shopper,
    int count,
    @Nullable Integer category,
    Set<Integer> excluded,
    List<Integer> session,
    Instant now) {
  static final int NO_SUCH_CATEGORY = -2;

  /** Looks up what an {@link Ask} names; items that nobody knows are left out. */
  public static Question of(Ask ask, StoreMemory memory, Instant now) {
    return new Question(
        memory.shopper(ask.userId()),
        ask.count(),
        ask.category() == null
            ? null
            : memory.catalogue().findCategory(ask.category()).orElse(NO_SUCH_CATEGORY),
        ask.excluded().stream()
            .map(memory.catalogue()::find)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .collect(Collectors.toUnmodifiableSet()),
        ask.session().stream()
            .map(memory.catalogue()::find)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList(),
        now);
  }

  public long nowMillis() {
    return now.toEpochMilli();
  }

  /** Days since the epoch, UTC. */
  public int today() {
    return StoreMemory.day(now);
  }

  /** Where the user stands: the predictor's word, or a guess from what was bought. */
  public LifecycleStage stage() {
    Outlook outlook = shopper.outlook();
    if (outlook != null) {
      return outlook.stage();
    }
    return shopper.purchases().size() == 0 ? LifecycleStage.ACQUISITION : LifecycleStage.RETENTION;
  }

  /** How likely the user is to leave; medium where the predictor has not said. */
  public ChurnBand churnBand() {
    Outlook outlook = shopper.outlook();
    return outlook == null ? ChurnBand.MEDIUM : outlook.churnBand();
  }
}
