'use strict';

// Presses the button that a key stands for. The box below the buttons turns the keys off.
(() => {
    const box = document.getElementById('keys');
    const setting = 'labelling-keys';
    box.checked = localStorage.getItem(setting) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'));

    document.addEventListener('keydown', event => {
        const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat;
        if (!box.checked || modified || event.target.closest('input:not([type=checkbox]), select, textarea')) {
            return;
        }
        const key = event.key === 'Backspace' ? 'u' : event.key.toLowerCase();
        const button = [...document.querySelectorAll('#desk button[data-key]')].find(each => each.dataset.key === key);
        if (button && !button.disabled) {
            event.preventDefault();
            button.click();
        }
    });
})();
