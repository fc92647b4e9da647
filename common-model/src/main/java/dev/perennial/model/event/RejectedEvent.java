package dev.perennial.model.event;

/**
 * A record that could not become an event. It travels as the bytes received under the key received;
 * what was wrong is in its headers.
 */
public final class RejectedEvent {
  public static final String TOPIC = "perennial.rejected-events.v1";

  /** Header: the reason's code, such as {@code UNKNOWN_EVENT_TYPE}. */
  public static final String CODE_HEADER = "perennial-code";

  /** Header: where in the JSON, as an RFC 6901 pointer. */
  public static final String POINTER_HEADER = "perennial-pointer";

  /** Header: what was wrong, in words. */
  public static final String DETAIL_HEADER = "perennial-detail";

  /** Header: the way it came in, such as {@code rest} or {@code perennial.raw-events.v1}. */
  public static final String SOURCE_HEADER = "perennial-source";

  private RejectedEvent() {}
}
