package dev.perennial.standalone.retail;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the file held, row by row. */
public final class OnlineRetailCounts {
  private final Map<RowKind, Long> kinds = new EnumMap<>(RowKind.class);
  private final Set<String> customers = new HashSet<>();
  private final Set<String> invoices = new HashSet<>();
  private long rows;
  private long cancellations;
  private long writeOffs;
  private long badDebts;
  private BigDecimal revenue = BigDecimal.ZERO;

  void add(OnlineRetailRow row) {
    count(row.kind());
    cancellations += row.isCancellation() ? 1 : 0;
    writeOffs += row.isWriteOff() ? 1 : 0;
    badDebts += row.isBadDebt() ? 1 : 0;
    if (row.kind() == RowKind.PURCHASE) {
      customers.add(row.customerId());
      invoices.add(row.invoiceNo());
      revenue = revenue.add(row.unitPrice().multiply(BigDecimal.valueOf(row.quantity())));
    }
  }

  void addUnreadable() {
    count(RowKind.UNREADABLE);
  }

  private void count(RowKind kind) {
    rows++;
    kinds.merge(kind, 1L, Long::sum);
  }

  public long rows() {
    return rows;
  }

  public long of(RowKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** Rows by the first kind that applies; they add up to all rows. */
  public Map<RowKind, Long> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /** Every cancellation, with a customer or without. */
  public long cancellations() {
    return cancellations;
  }

  public long writeOffs() {
    return writeOffs;
  }

  public long badDebts() {
    return badDebts;
  }

  /** Customers with a purchase. */
  public int customers() {
    return customers.size();
  }

  /** Invoices with a purchase by a known customer. */
  public int invoices() {
    return invoices.size();
  }

  /** In pounds sterling. */
  public BigDecimal revenue() {
    return revenue;
  }
}
