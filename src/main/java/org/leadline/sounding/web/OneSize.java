package org.leadline.sounding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives pages that hold sealed words one size, so that their length on the way tells nothing of what was sealed: HTML and JSON are filled up to a multiple of
 * {@value #BYTES} bytes and sent as they are. Compressed they would be as long as their words again, so nothing on the way is let compress it.
 */
@Component
class OneSize extends OncePerRequestFilter {
    /** More than a page with the longest sealed words takes. */
    static final int BYTES = 64 * 1024;

    private static final String ASKED_FOR = OneSize.class.getName();
    private static final String BEGIN = "\n<!--";
    private static final String END = "-->\n";

    /** Has the answer to this request filled up. */
    static void please() {
        RequestContextHolder.currentRequestAttributes().setAttribute(ASKED_FOR, true, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        return !address.startsWith("/ask/") && !address.startsWith("/api/ask/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (request.getAttribute(ASKED_FOR) != null && type != null) {
            boolean html = type.startsWith("text/html");
            page.setHeader("Content-Encoding", "identity");
            page.getOutputStream().write(html ? filler(page.getContentSize()) : blanks(page.getContentSize()));
        }
        page.copyBodyToResponse();
    }

    /** The same as blanks, which may follow a text of JSON. */
    private static byte[] blanks(int size) {
        return " ".repeat(Math.floorMod(-size, BYTES)).getBytes(StandardCharsets.US_ASCII);
    }

    /** As many bytes as are missing to the next multiple, as a comment of HTML. */
    static byte[] filler(int size) {
        int least = BEGIN.length() + END.length();
        int missing = Math.floorMod(-(size + least), BYTES);
        return (BEGIN + " ".repeat(missing) + END).getBytes(StandardCharsets.US_ASCII);
    }
}
