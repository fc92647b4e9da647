package dev.perennial.standalone.cdnow;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What the file held, row by row. */
public final class CdnowCounts {
  private final Set<String> customers = new HashSet<>();
  private final Set<String> orders = new HashSet<>();
  private long unreadable;
  private long free;
  private long paid;
  private long discs;
  private BigDecimal revenue = BigDecimal.ZERO;

  void add(CdnowRow row) {
    free += row.isFree() ? 1 : 0;
    paid += row.isFree() ? 0 : 1;
    customers.add(row.customerId());
    orders.add(row.order());
    discs += row.discs();
    revenue = revenue.add(row.amount());
  }

  void addUnreadable() {
    unreadable++;
  }

  public long rows() {
    return unreadable + free + paid;
  }

  public long unreadable() {
    return unreadable;
  }

  /** Purchases that cost nothing. */
  public long free() {
    return free;
  }

  public long paid() {
    return paid;
  }

  public int customers() {
    return customers.size();
  }

  /** Days of a customer with a purchase. */
  public int orders() {
    return orders.size();
  }

  public long discs() {
    return discs;
  }

  /** In dollars. */
  public BigDecimal revenue() {
    return revenue;
  }
}
