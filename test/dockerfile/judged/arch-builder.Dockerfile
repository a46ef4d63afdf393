FROM archlinux:base-devel

RUN pacman -Syu --noconfirm --needed git go && \
    pacman -Scc --noconfirm && \
    useradd -m builder && \
    echo 'builder ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/builder

USER builder
WORKDIR /home/builder
RUN git clone https://aur.example.org/paru-bin.git && cd paru-bin && makepkg -si --noconfirm

ENTRYPOINT ["paru"]
