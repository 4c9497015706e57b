package org.manzil.service.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Scanner;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over SMTP, to a real server. */
class SmtpCarrierTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T05:00:00Z"), ZoneOffset.UTC);
  private static final String STOP = "https://manzil.example/reminders/stop/abc?lang=ru";

  private final GreenMail server = new GreenMail(setup());
  private Carrier carrier = mail -> {};

  private static ServerSetup setup() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  @BeforeEach
  void start() {
    server.start();
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    carrier = new SmtpCarrier(sender, "office@manzil.example", CLOCK);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static OutgoingMail mail(String to) {
    return new OutgoingMail(
        new UUID(1, 2), to, "Близок последний день: 01.12.2026", "Войдите.\n", STOP, "mark");
  }

  @Test
  void aMailArrivesWithItsWordsAndCanBeStoppedByOnePress() throws Exception {
    carrier.carry(mail("anora@example.org"));
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Близок последний день: 01.12.2026");
    assertThat(got.getContent().toString()).contains("Войдите.");
    assertThat(GreenMailUtil.getAddressList(got.getAllRecipients())).isEqualTo("anora@example.org");
    assertThat(GreenMailUtil.getAddressList(got.getFrom())).isEqualTo("office@manzil.example");
    assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
    assertThat(got.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getSentDate()).isEqualTo(CLOCK.instant());
  }

  @Test
  void aSecondCopyHasTheSameNameAsTheFirst() throws Exception {
    carrier.carry(mail("anora@example.org"));
    carrier.carry(mail("anora@example.org"));
    MimeMessage[] got = server.getReceivedMessages();
    assertThat(got[0].getMessageID())
        .isEqualTo(got[1].getMessageID())
        .isEqualTo("<00000000-0000-0001-0000-000000000002@manzil.example>");
  }

  @Test
  void anAddressThatCouldAddAHeaderIsNeverSentTo() {
    assertThatThrownBy(() -> carrier.carry(mail("a@example.org\r\nBcc: b@example.org")))
        .isInstanceOf(MailException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  /** A server that answers every recipient with that. */
  private static void answering(String recipient, Consumer<Carrier> act) throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      Thread unused = Thread.ofVirtual().start(() -> talk(socket, recipient));
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(socket.getLocalPort());
      act.accept(new SmtpCarrier(sender, "office@manzil.example", CLOCK));
    }
  }

  private static void talk(ServerSocket socket, String recipient) {
    try (Socket client = socket.accept();
        Scanner commands = new Scanner(client.getInputStream(), StandardCharsets.US_ASCII)) {
      client.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
      while (commands.hasNextLine()) {
        String answer = commands.nextLine().startsWith("RCPT") ? recipient : "250 fine";
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRecipientWhomTheServerNeverTakesIsToldFromOneItCannotTakeNow() throws Exception {
    answering(
        "550 no such user",
        refusing ->
            assertThatThrownBy(() -> refusing.carry(mail("anora@example.org")))
                .isInstanceOf(Carrier.RefusedException.class));
    answering(
        "450 come back later",
        busy ->
            assertThatThrownBy(() -> busy.carry(mail("anora@example.org")))
                .isInstanceOf(MailException.class));
  }

  @Test
  void aServerThatIsAwayIsAFailureThatIsTriedAgainLater() {
    server.stop();
    assertThatThrownBy(() -> carrier.carry(mail("anora@example.org")))
        .isInstanceOf(Carrier.AwayException.class);
    assertThat(Postman.pause(0).toMinutes()).isOne();
    assertThat(Postman.pause(3).toMinutes()).isEqualTo(8);
    assertThat(Postman.pause(1_000).toMinutes()).isEqualTo(60);
  }
}
