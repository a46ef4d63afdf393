FROM registry.fedoraproject.org/fedora-minimal:43

LABEL name="toolbox" \
      summary="Base image for a developer container"

RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 \
        git-core jq python3-pip && \
    microdnf clean all

RUN pip install ansible-core==2.19.4 ansible-lint

COPY playbooks /playbooks
WORKDIR /playbooks
USER nobody
ENTRYPOINT ["ansible-playbook"]
