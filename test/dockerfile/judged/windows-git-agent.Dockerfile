# escape=`

ARG WINDOWS_VERSION=ltsc2022
FROM mcr.microsoft.com/windows/servercore:${WINDOWS_VERSION} AS core

SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

ENV GIT_VERSION 2.52.0
ENV GIT_DOWNLOAD_URL https://github.com/git-for-windows/git/releases/download/v${GIT_VERSION}.windows.1/MinGit-${GIT_VERSION}-64-bit.zip

RUN [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12; `
    Invoke-WebRequest -UseBasicParsing $env:GIT_DOWNLOAD_URL -OutFile git.zip; `
    Expand-Archive git.zip -DestinationPath C:\git; `
    Remove-Item git.zip

FROM mcr.microsoft.com/windows/nanoserver:${WINDOWS_VERSION}

COPY --from=core C:\git C:\git
COPY agent.exe C:\agent\

USER ContainerAdministrator
RUN setx /M PATH "%PATH%;C:\git\cmd;C:\agent"
USER ContainerUser

WORKDIR C:\work
ENTRYPOINT ["C:\\agent\\agent.exe", "--work", "C:\\work"]
