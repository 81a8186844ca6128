package org.leadline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** A command that was run in this process: its exit status, and what it said on either stream. Whoever runs one locks both. */
record Ran(int exit, String out, String error) {
    private static final Commands.Servers NONE = new Commands.Servers() {
        @Override
        public int demo(int port, boolean fresh, boolean rehearse) {
            throw new IllegalStateException("No server is asked for");
        }

        @Override
        public int serve(int port, InetAddress address) {
            throw new IllegalStateException("No server is asked for");
        }
    };

    static Ran of(String... arguments) {
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(refused, true, StandardCharsets.UTF_8));
            int exit = Commands.run(NONE, arguments);
            return new Ran(exit, told.toString(StandardCharsets.UTF_8), refused.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
    }
}
