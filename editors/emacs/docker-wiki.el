;;; docker-wiki.el --- Docker Wiki with eglot  -*- lexical-binding: t -*-

;; Load this file from your init file. Emacs 29 and later; M-x eglot starts the server in a buffer.

(require 'eglot)

(define-derived-mode docker-wiki-compose-mode yaml-ts-mode "Compose"
  "YAML of Docker Compose.")

(add-to-list 'auto-mode-alist
             '("/\\(?:docker-\\)?compose\\(?:[.-][^/]+\\)?\\.ya?ml\\'" . docker-wiki-compose-mode))
(add-to-list 'auto-mode-alist
             '("/\\(?:Dockerfile\\|Containerfile\\)\\(?:\\.[^/]+\\)?\\'" . dockerfile-ts-mode))

(add-to-list 'eglot-server-programs
             '(((dockerfile-ts-mode :language-id "dockerfile")
                (dockerfile-mode :language-id "dockerfile")
                (docker-wiki-compose-mode :language-id "dockercompose"))
               . ("docker-wiki-language-server" "--stdio")))

(provide 'docker-wiki)
;;; docker-wiki.el ends here
