package dev.perennial.sequences.artifact;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.sequences.dataset.SequenceEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts the members' words on a user together to what the model answers. */
final class OutputMaker {
  private static final int NEXT_ITEMS = 30;

  private final SequenceEncoder encoder;
  private final Tuning tuning;
  private final OutlookMaker outlooks;
  private final float[] popular;

  OutputMaker(SequenceEncoder encoder, Tuning tuning, OutlookMaker outlooks) {
    this.encoder = encoder;
    this.tuning = tuning;
    this.outlooks = outlooks;
    popular = new float[encoder.items().size()];
    tuning.popular().forEach((item, share) -> popular[encoder.items().indexOf(item)] = share);
  }

  ModelOutput output(Words words) {
    Outlook outlook = outlooks.outlook(words);
    return new ModelOutput(
        outlook.churn(),
        outlook.curve(),
        outlook.orders(),
        outlook.value(),
        shares(LifecycleStage.class, words.raw().stages()),
        shares(NextEvent.class, words.raw().nextEvents()),
        nextItems(words.raw()));
  }

  private static <E extends Enum<E>> Map<E, Double> shares(Class<E> kind, float[] probabilities) {
    Map<E, Double> shares = new EnumMap<>(kind);
    for (E one : kind.getEnumConstants()) {
      shares.put(one, (double) probabilities[shares.size()]);
    }
    return shares;
  }

  private List<ScoredItem> nextItems(RawAnswer raw) {
    float[] shares =
        tuning.nextItems().shares(raw.question(), raw.items(), popular, encoder.maxSteps());
    return TopItems.of(shares, NEXT_ITEMS).stream()
        .map(item -> new ScoredItem(new ItemId(encoder.items().word(item)), shares[item]))
        .toList();
  }
}
