package dev.perennial.sequences.explanation;

import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.Window;
import dev.perennial.sequences.explanation.IntegratedGradients.Way;
import dev.perennial.sequences.explanation.Source.Feature;
import dev.perennial.sequences.explanation.Source.Moment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Explains the network: by few points first, and by twice as many again where the parts of a user
 * miss the answer. Belongs to one thread at a time.
 */
final class NetworkExplainer {
  private static final double MOST_GAP = 0.01;

  /** Users times points that are read together. */
  private static final int ROWS = 192;

  private final SequenceEncoder encoder;
  private final IntegratedGradients gradients;

  NetworkExplainer(SequenceEncoder encoder, SequenceNetwork network) {
    this.encoder = encoder;
    gradients = new IntegratedGradients(network);
  }

  /** One attribution a question, in their order. */
  List<Attribution> of(List<Question> questions, Depth depth) {
    Attribution[] attributions = new Attribution[questions.size()];
    List<Asked> open =
        IntStream.range(0, questions.size())
            .mapToObj(
                place ->
                    new Asked(place, questions.get(place), encoder.encode(questions.get(place))))
            .sorted(Comparator.comparingInt(asked -> asked.window().length()))
            .toList();
    for (int points = depth.fewestPoints();
        points <= depth.mostPoints() && !open.isEmpty();
        points *= 2) {
      explain(open, points, attributions);
      open = open.stream().filter(asked -> attributions[asked.place()].gap() > MOST_GAP).toList();
    }
    return Arrays.asList(attributions);
  }

  private void explain(List<Asked> asked, int points, Attribution[] attributions) {
    int size = ROWS / points;
    for (int from = 0; from < asked.size(); from += size) {
      List<Asked> batch = asked.subList(from, Math.min(from + size, asked.size()));
      List<Way> ways =
          gradients.of(PaddedBatch.of(batch.stream().map(Asked::window).toList()), points);
      for (int row = 0; row < ways.size(); row++) {
        attributions[batch.get(row).place()] = attribution(batch.get(row), ways.get(row));
      }
    }
  }

  private Attribution attribution(Asked asked, Way way) {
    Map<Source, Double> parts =
        StepGroups.of(asked.question(), asked.window().steps().size(), way.events());
    for (int number = 0; number < way.now().length; number++) {
      parts.merge(source(number), (double) way.now()[number], Double::sum);
    }
    return new Attribution(way.baseline(), way.answer(), parts);
  }

  private Source source(int nowNumber) {
    Source moment = SequenceEncoder.isSilence(nowNumber) ? Moment.SILENCE : Moment.CALENDAR;
    return encoder.feature(nowNumber).<Source>map(Feature::new).orElse(moment);
  }

  /** A question, where it stood, and its window. */
  private record Asked(int place, Question question, Window window) {}
}
