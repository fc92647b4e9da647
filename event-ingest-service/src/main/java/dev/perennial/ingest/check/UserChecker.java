package dev.perennial.ingest.check;

import static java.util.Objects.requireNonNull;

import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;

/** Makes a user of a document, or says all that is wrong with it. */
public final class UserChecker {
  private final FieldCheck<UserId> userIds =
      TextCheck.line("userId", UserId.MAX_LENGTH).as(UserId::new);
  private final FieldCheck<BigDecimal> costs = new AmountCheck("acquisitionCost");
  private final FieldCheck<String> channels =
      TextCheck.line("acquisitionChannel", User.MAX_CHANNEL);
  private final FieldCheck<Boolean> consents = new FlagCheck("consented");
  private final EntriesCheck traits = new EntriesCheck("traits");

  UserChecker() {}

  /** Checks one user. */
  public Verdict<User> check(Document document) {
    return Fields.of(document).readAll(this::read);
  }

  private Supplier<User> read(Fields fields) {
    UserId userId = userIds.readRequired(fields);
    BigDecimal cost = costs.read(fields);
    String channel = channels.read(fields);
    Boolean consented = consents.read(fields);
    Map<String, String> others = traits.read(fields);
    return () -> new User(requireNonNull(userId), cost, channel, consented, others);
  }
}
