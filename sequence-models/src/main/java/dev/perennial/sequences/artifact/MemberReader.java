package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.member.Members;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks every member about many users. Belongs to one thread at a time. */
public final class MemberReader {
  private static final double MAX_LOG_VALUE = 10;

  private final NetworkReader network;
  private final Members members;
  private final double typicalValue;

  /**
   * A reader of these members.
   *
   * @param typicalValue the network's unit of value, in the store's currency
   */
  public MemberReader(NetworkReader network, Members members, double typicalValue) {
    this.network = network;
    this.members = members;
    this.typicalValue = typicalValue;
  }

  /** Hands over the members' words on each question, in any order. */
  public void read(List<Question> questions, Consumer<Words> consumer) {
    List<Map<Member, Expectation>> others =
        members.expectations(questions.stream().map(Question::snapshot).toList());
    network.read(questions, raw -> consumer.accept(words(raw, others.get(raw.place()))));
  }

  private Words words(RawAnswer raw, Map<Member, Expectation> others) {
    Map<Member, Expectation> all = new EnumMap<>(others);
    all.put(Member.NETWORK, expectation(raw));
    return new Words(raw, all);
  }

  private Expectation expectation(RawAnswer raw) {
    double churn = raw.hazards().noOrder();
    double logMean = raw.logValue() + raw.logValueDeviation() * raw.logValueDeviation() / 2;
    double valueIfAny = typicalValue * Math.exp(Math.min(logMean, MAX_LOG_VALUE));
    return new Expectation(churn, raw.orders(), (1 - churn) * valueIfAny);
  }
}
