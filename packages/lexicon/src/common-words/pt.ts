import type { CommonWords } from '../common-words.ts';

export const pt: CommonWords = {
  everyday: `ano anos dia dias governo país presidente vez tempo pessoas mundo brasil portugal nacional novo nova primeiro
    primeira semana mês meses segunda terça quarta quinta sexta feira sábado domingo ministro cidade milhões três
    quatro cinco horas hoje ontem parte`,
  frequent: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro amanhã manhã tarde
    noite ministério ministra política político estado internacional geral grupo partido lei tribunal justiça
    polícia autoridades hospital saúde escola universidade empresa empresas economia económica econômica mercado
    preço preços euros reais dólares bilhões mil milhares centenas cento seis sete oito nove dez afirmou anunciou
    declarou explicou acrescentou disseram destacou informou relatório comunicado agência lusa imprensa jornal
    entrevista notícia notícias fontes porta voz diretor diretora chefe mulher mulheres homem homens crianças
    família famílias jovens cidadãos trabalho trabalhadores vida casa rua região município câmara prefeito local
    locais situação medidas decisão projeto plano reunião acordo apoio resposta questão problema causa motivo
    resultado resultados número total caso lugar ponto último última últimos últimas próximo próxima novos novas
    importante possível público pública serviço serviços sistema setor segurança social ajuda sul norte leste oeste
    centro história hora colocar dar dado encontrar ir vir ver saber dizer ficar ficou deve devem poderia grande
    grandes maior menor melhor`,
  topical: `abertura acesso acidente ação ações acusação acusado administração advogado aeroporto agentes agora água aliança
    aluno alunos ambiente amigo amigos análise aniversário área áreas argumento arma armas artigo artista assembleia
    associação ataque atenção atividade ato atraso aumento autor avaliação avião baixa banco bancos barco barragem
    base batalha bombeiros bolsa bairro busca caminho campanha campeonato campo candidato candidatos capacidade
    capital cara cargo carro carros carta casas casos categoria cena centros chance chegada chuva chuvas cidades
    ciência cientistas cinema classe clientes clima clube coisa coisas coligação combate combustível comércio
    comissão companhia comunicação comunidade conceito concurso condição condições conferência confiança conflito
    confronto congresso conhecimento conselho consequências construção consumidores consumo conta contas contexto
    contrato controle controlo corpo corrupção corte costa crescimento crime crimes criança crise crítica críticas
    cultura custo custos dados data debate decreto defesa deficit democracia demissão denúncia deputado deputados
    desafio desastre desemprego despesas destino detido dever diálogo diferença dificuldades dinheiro direção
    direita direito direitos discurso discussão distância distrito dívida documento documentos doença duração dúvida
    edifício edifícios educação efeito efeitos eleição eleições eleitores emergência empregos emprego encontro
    energia ensino entrada equipa equipe erro escolas escolha espaço especialista especialistas esperança esporte
    esquerda estação estádio estados estratégia estrada estrutura estudante estudantes estudo estudos evento eventos
    evidência exemplo exército experiência explosão exportações fábrica falta fase fato facto favor federação ferido
    feridos festa festival figura fila filho filhos filha filme final finanças fogo fonte força forças forma
    fotografia fronteira fundo fundos futebol futuro ganho gás gasolina gente gestão golpe governador greve guerra
    habitantes helicóptero homicídio hospitais hotel ideia identidade igreja ilha imagem imagens impacto imposto
    impostos incêndio incêndios incidente indústria inflação influência informação informações iniciativa início
    inquérito instituição instituições instituto interesse interesses intervenção investigação investigadores
    investimento investimentos jogador jogadores jogo jogos jornalista jornalistas jovem juiz juízes julgamento
    juros lado leis leitura liberdade líder líderes língua linha linhas lista livro loja luta luz mãe mãos mar marca
    massa material médico médicos medida medo memória menina menino mensagem mercados mesa metas metros militar
    militares minas minutos missão modelo momento morador moradores morte mortes morto mortos movimento mudança
    mudanças multa mundial museu música nações natureza navio necessidade negociação negociações negócio negócios
    nível níveis nome norma notas obra obras ocasião oceano oferta oficial opção operação operações opinião
    oportunidade oposição ordem organização organizações origem ouro pacientes pagamento pai pais palácio palavra
    palavras papel parlamento parque participação partidos passageiros passado passo paz pedido peixe pena perda
    perdas pergunta perigo período pesca pesquisa pesquisadores petróleo placa planos poder políticas policiais
    ponte pontos população porto posição possibilidade posto praça praia prática prazo prejuízo prêmio prémio
    presença presidência pressão prefeitura prevenção previsão princípio prisão privado problemas procedimento
    processo procurador produção produto produtos professor professores programa projetos promessa propina proposta
    propostas proteção protesto protestos prova provas província qualidade quadro queda questões rádio razão reação
    realidade receita recursos rede redução referendo reforma reformas regime registro registo regra regras relação
    relações religião renda renúncia república reserva resgate respeito responsabilidade responsável resto retorno
    reuniões risco rio ritmo rotina roubo sala salário salários sangue santo secretário sede segredo senado senador
    sentença sentido sessão seca sinal sindicato sindicatos sismo sistemas site sociedade soldados sol solo solução
    sonho suspeita suspeito taxa taxas teatro técnico técnicos tecnologia telefone televisão tema temperatura
    temperaturas temporada tendência tensão terra território terrorismo teste testemunha testemunhas texto tipo
    título torre trabalhador tradição tráfego tragédia trânsito transporte transportes tratamento tratado trem
    comboio treino tribunais tropas turismo turistas união unidade uso usuários utilizadores vacina valor valores
    veículo veículos velocidade venda vendas vento verão verdade versão viagem vítima vítimas vitória vila visita
    vista vizinhos volta vontade votação voto votos voo voos zona zonas`,
};
