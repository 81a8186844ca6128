package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One finished process: how long it took from start to end, and the most memory it held (Linux keeps that mark for us). */
record MeasuredProcess(double seconds, double peakResidentMegabytes) {

    /** @throws IOException where the process cannot be started or ends with anything but 0 */
    static MeasuredProcess run(List<String> command) throws IOException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = 0;
        try {
            while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakResidentMegabytes(status));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while measuring " + command.getFirst(), interrupted);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return new MeasuredProcess(seconds, peak);
    }

    private static double peakResidentMegabytes(Path status) throws IOException {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
