package dev.perennial.sequences.history;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of data: the same events in the same order give the same one. */
public final class Digest {
  private final MessageDigest sha256 = sha256();

  void add(UserSequence sequence) {
    add(sequence.userId().value());
    sequence.events().forEach(this::add);
  }

  private void add(Event event) {
    add(event.type().name());
    add(event.occurredAt().toString());
    add(String.valueOf(event.itemId()));
    add(String.valueOf(event.quantity()));
    add(event.price() == null ? "" : event.price().stripTrailingZeros().toString());
    add(String.valueOf(event.orderId()));
    add(event.recommendationId() == null ? "" : "recommended");
  }

  /** Adds a text; two texts are another thing than one of both. */
  public Digest add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    return this;
  }

  /** Adds bytes as they are. */
  public Digest add(byte[] bytes) {
    sha256.update(bytes);
    return this;
  }

  /** SHA-256 of all that was added, in hexadecimal digits; asked for once. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
