package org.leadline.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After something was done: the page on which it shows (303), the same whatever was sent. */
public final class SeeOther {
    private SeeOther() {}

    /** Sends the browser to an address of this server, with or without a query. */
    public static ModelAndView at(String address) {
        RedirectView there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
