package dev.perennial.standalone.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of an invoice.
 *
 * @param number of the row in the file, from 1
 * @param stockCode in capitals
 * @param invoicedAt local time in London
 * @param customerId without its decimals; empty where the customer is not known
 */
record OnlineRetailRow(
    long number,
    String invoiceNo,
    String stockCode,
    String description,
    int quantity,
    LocalDateTime invoicedAt,
    BigDecimal unitPrice,
    String customerId,
    String country) {

  RowKind kind() {
    if (customerId.isEmpty()) {
      return RowKind.NO_CUSTOMER;
    }
    if (isCancellation()) {
      return RowKind.CANCELLATION;
    }
    if (quantity <= 0) {
      return RowKind.NO_QUANTITY;
    }
    return unitPrice.signum() <= 0 ? RowKind.NO_PRICE : RowKind.PURCHASE;
  }

  boolean isCancellation() {
    return invoiceNo.startsWith("C");
  }

  /** Stock written off: negative pieces without being a cancellation. */
  boolean isWriteOff() {
    return quantity < 0 && !isCancellation();
  }

  boolean isBadDebt() {
    return invoiceNo.startsWith("A");
  }
}
