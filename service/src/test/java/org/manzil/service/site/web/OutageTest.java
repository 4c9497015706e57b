package org.manzil.service.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53100", "57P01", "57P03", "58030"})
  void aDatabaseThatIsAwayOrFullIsAnOutageHoweverDeepItsErrorLies(String state) {
    SQLException error = new SQLException("gone", state);
    assertThat(Outage.caused(new IllegalStateException(new IllegalStateException(error)))).isTrue();
  }

  @Test
  void aPoolWithoutAConnectionIsAnOutage() {
    assertThat(
            Outage.caused(new IllegalStateException(new SQLTransientConnectionException("none"))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001"})
  void aStatementThatCannotBeRunIsNot(String state) {
    assertThat(Outage.caused(new IllegalStateException(new SQLException("wrong", state))))
        .isFalse();
  }

  @Test
  void norIsAnyOtherFailure() {
    assertThat(Outage.caused(new IllegalStateException("wrong"))).isFalse();
    assertThat(Outage.caused(new SQLException("no state"))).isFalse();
  }

  @Test
  void aConnectionThatThePoolTookAwayIsAnOutage() {
    SQLException closed = new SQLException("Connection is closed");
    assertThat(Outage.caused(new TransactionSystemException("Could not roll back", closed)))
        .isTrue();
    assertThat(Outage.caused(new SQLException("Something else"))).isFalse();
  }
}
