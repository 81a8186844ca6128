package org.leadline.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on the loopback (RFC 5321, the part that a sender needs) that keeps what it takes, and refuses what a test wants refused. */
final class LoopbackSmtp implements AutoCloseable {
    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final Set<String> unknown = ConcurrentHashMap.newKeySet();
    volatile boolean busy;
    volatile boolean hangsUpAfterTaking;
    private final ServerSocket socket;

    /** A letter as it came over the wire. */
    record Taken(String from, List<String> to, String data) {
        MimeMessage message() throws MessagingException {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
        }
    }

    LoopbackSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    void reset() {
        taken.clear();
        unknown.clear();
        busy = false;
        hangsUpAfterTaking = false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException ended) {
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        if (busy) {
            say(caller, "421 too busy");
            return;
        }
        say(caller, "220 loopback");
        String from = "";
        List<String> to = new CopyOnWriteArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String command = line.toUpperCase(java.util.Locale.ROOT);
            if (command.startsWith("EHLO") || command.startsWith("RSET") || command.startsWith("NOOP")) {
                say(caller, "250 loopback");
            } else if (command.startsWith("MAIL FROM:")) {
                from = address(line);
                say(caller, "250 ok");
            } else if (command.startsWith("RCPT TO:")) {
                boolean known = !unknown.contains(address(line));
                if (known) {
                    to.add(address(line));
                }
                say(caller, known ? "250 ok" : "550 5.1.1 no such user " + address(line));
            } else if (command.equals("DATA")) {
                say(caller, "354 go on");
                taken.add(new Taken(from, List.copyOf(to), data(lines)));
                if (hangsUpAfterTaking) {
                    return;
                }
                say(caller, "250 taken");
            } else if (command.equals("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "502 not known");
            }
        }
    }

    private static String data(BufferedReader lines) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(Socket caller, String reply) throws IOException {
        caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }
}
