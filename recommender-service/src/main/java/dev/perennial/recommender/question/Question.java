package dev.perennial.recommender.question;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Outlook;
import dev.perennial.recommender.memory.Shopper;
import dev.perennial.recommender.memory.StoreMemory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is asked, in the words of the memory: items and categories by index.
 *
 * @param wishes what the caller wants
 * @param session items of this visit, newest first
 * @param shown items of the answer's earlier pages, in their order; they are not shown again
 * @param context as the caller sees it; what they don't say, as of the user's last event
 * @param now the store's time
 */
public record Question(
    Shopper shopper,
    String scenario,
    int count,
    Wishes wishes,
    List<Integer> session,
    List<Integer> shown,
    Context context,
    Instant now) {

  /** Looks up what an {@link Ask} names; items that nobody knows are left out. */
  public static Question of(Ask ask, StoreMemory memory, Instant now) {
    Catalogue catalogue = memory.catalogue();
    Shopper shopper = memory.shopper(ask.userId());
    return new Question(
        shopper,
        ask.scenario(),
        ask.count(),
        Wishes.of(ask.wanted(), ask.context(), catalogue),
        catalogue.known(ask.session()).boxed().toList(),
        List.of(),
        ask.context().orLast(shopper),
        now);
  }

  /** The question that goes on behind {@code shown} items of the same answer. */
  public Question after(List<Integer> earlier) {
    return new Question(shopper, scenario, count, wishes, session, earlier, context, now);
  }

  /** The same, where only what {@code filter} lets through is wanted as well. */
  public Question within(ItemFilter filter, Catalogue catalogue) {
    return new Question(
        shopper, scenario, count, wishes.within(filter, catalogue), session, shown, context, now);
  }

  public long nowMillis() {
    return now.toEpochMilli();
  }

  /** Days since the epoch, UTC. */
  public int today() {
    return StoreMemory.day(now);
  }

  /** The hour of the day where the user is, in [0, 23]. */
  public int localHour() {
    return now.atZone(context.timeZone() == null ? ZoneOffset.UTC : context.timeZone()).getHour();
  }

  /** Whether the item must not be shown: the caller excludes it, or an earlier page has it. */
  public boolean excludes(int item) {
    return wishes.excluded().contains(item) || shown.contains(item);
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
