package org.leadline.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server that {@code spring.mail.host} names; where it names none, and in the demo, there is no postman. */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final String WAIT_MILLISECONDS = "20000";
    private final @Nullable JavaMailSenderImpl server;
    private final PostSettings settings;

    Postman(ObjectProvider<JavaMailSenderImpl> servers, PostSettings settings) {
        this.server = settings.demo() ? null : servers.getIfAvailable();
        this.settings = settings;
        if (server != null) {
            prepare(server.getJavaMailProperties());
            if (settings.host().equals("localhost")) {
                log.warn(
                        "Letters lead to {}, which only this machine can open; set LEADLINE_ADDRESS",
                        settings.address());
            }
        }
    }

    boolean isThere() {
        return server != null;
    }

    /** @throws IllegalStateException where there is no postman */
    Handing hand(Envelope envelope) {
        if (server == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        try {
            server.send(written(server, envelope));
            return new Handing.Taken();
        } catch (MailSendException e) {
            return isRefused(e) ? new Handing.Refused() : new Handing.NotNow(what(e));
        } catch (MailException e) {
            return new Handing.NotNow(what(e));
        }
    }

    private MimeMessage written(JavaMailSenderImpl server, Envelope envelope) {
        MimeMessage message = server.createMimeMessage();
        try {
            var letter = new MimeMessageHelper(message, envelope.calendar() != null, StandardCharsets.UTF_8.name());
            letter.setFrom(new InternetAddress(settings.from(), true));
            letter.setTo(new InternetAddress(envelope.to(), true));
            letter.setSentDate(Date.from(envelope.at()));
            letter.setSubject(envelope.subject());
            letter.setText(envelope.text());
            if (envelope.calendar() != null) {
                letter.addAttachment("leadline.ics", new ByteArrayResource(envelope.calendar()), Calendar.MEDIA_TYPE);
            }
            message.setHeader("Message-ID", "<" + envelope.messageId() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            if (envelope.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + envelope.stop() + ">");
            }
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter could not be written", e);
        }
    }

    private static boolean isRefused(MailSendException e) {
        return Stream.of(e.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(failed -> failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0);
    }

    private static String what(MailException e) {
        Exception first = e instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : e;
        Throwable root = first;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static void prepare(Properties properties) {
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail.smtp." + wait, WAIT_MILLISECONDS);
            properties.putIfAbsent("mail.smtps." + wait, WAIT_MILLISECONDS);
        }
        properties.putIfAbsent("mail.smtp.starttls.enable", "true");
    }
}
