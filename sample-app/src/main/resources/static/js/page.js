'use strict';

// Says so if the application cannot be reached or does not take a form, until it answers again.
(() => {
    const patience = 2000;
    const gone = 'The application cannot be reached. This page continues by itself when it is back.';
    const banner = document.getElementById('offline');
    let timer;

    function say(text) {
        clearTimeout(timer);
        timer = undefined;
        banner.textContent = text;
        banner.hidden = text === '';
    }

    // A connection also ends when the page is left, and when it is made again at once.
    document.addEventListener('htmx:sseError', () => {
        timer ??= setTimeout(() => say(gone), patience);
    });
    document.addEventListener('htmx:sseOpen', () => say(''));
    document.addEventListener('htmx:sendError', () => say(gone));
    document.addEventListener('htmx:responseError', event => say(event.detail.xhr.status === 403
        ? 'This page is too old to be used. Reload it.'
        : 'The application could not answer. Reload the page, or look into its log.'));
})();
