package org.leadline.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes sent to the server as they are, for what no proper client would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** An answer taken apart. */
    record Answer(int status, String head, String body) {}

    /** Sends a request line with the usual headers and these, and an optional body. */
    static Answer ask(int port, String requestLine, String headers, String body) {
        String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes and reads until the server hangs up. */
    static Answer send(int port, byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
