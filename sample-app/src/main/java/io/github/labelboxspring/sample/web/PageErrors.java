package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.UnknownCampaignException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Renders the error page for campaigns and rounds that do not exist. */
@ControllerAdvice
class PageErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(UnknownCampaignException ex, Model model) {
        model.addAttribute("message", ex.getMessage() + ".");
        return "error/404";
    }
}
